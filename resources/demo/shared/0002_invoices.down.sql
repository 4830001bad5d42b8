-- Takes the invoices, their lines and the payments away: their rows are lost.
-- Customers and orders stay.
drop table payments, invoice_lines, invoices;
