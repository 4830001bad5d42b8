select integrity_check as fault from pragma_integrity_check(20) where integrity_check <> 'ok'
