select h.seq from tenantry.change_head h
