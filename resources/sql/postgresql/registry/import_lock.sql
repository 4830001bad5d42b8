-- Nobody changes a tenant between the comparison and the merge; reading goes on.
lock table tenantry.tenant in share row exclusive mode
