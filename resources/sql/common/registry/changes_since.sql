select c.seq, c.kind, c.id, c.op from tenantry.change c where c.seq > ? order by c.seq limit ?
