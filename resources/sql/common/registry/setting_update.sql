update tenantry.setting set value = ?, updated_us = ? where key = ? and updated_us = ?
