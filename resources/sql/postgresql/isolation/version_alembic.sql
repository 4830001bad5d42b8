SELECT string_agg(version_num::text, ' ' ORDER BY version_num), false FROM {table}
