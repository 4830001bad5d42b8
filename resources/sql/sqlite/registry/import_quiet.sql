update tenantry.change_pause set paused = 1
