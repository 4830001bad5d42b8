SELECT l.most FROM (SELECT tenantry_admin.login_limit(?) AS most) l WHERE l.most IS NOT NULL
