-- Takes the events away, with all partitions: their rows are lost.
-- Orders and people stay.
drop table events;
