-- name: WordPress multisite
-- about: A network of sites, each with tables of its own number in one database.
-- engine: mariadb
-- model: shared
-- tried: WordPress 6.1, MariaDB 10.11
-- map: slug=site, name=site, state=site_state, tenantKey=blog_id
-- problem no-tables: The site has no table of posts.

-- required sign blogs_table prefix: A table of sites
SELECT c.table_name, c.table_name, left(c.table_name, char_length(c.table_name) - 5)
FROM information_schema.columns c
WHERE c.table_schema = database() AND c.table_name LIKE '%blogs'
  AND c.column_name IN ('blog_id', 'site_id', 'domain', 'path', 'archived', 'spam', 'deleted')
GROUP BY c.table_name
HAVING count(*) = 7
ORDER BY c.table_name
LIMIT 1

-- required sign: The network and its settings beside it
SELECT group_concat(t.table_name ORDER BY t.table_name SEPARATOR ', ')
FROM information_schema.tables t
WHERE t.table_schema = database() AND t.table_name IN (concat({=prefix}, 'site'), concat({=prefix}, 'sitemeta'))
HAVING count(*) = 2

-- sign: Tables by the numbers of the sites
SELECT concat(count(t.table_name), ' / ', count(*))
FROM {blogs_table} b
LEFT JOIN information_schema.tables t ON t.table_schema = database() AND t.table_name LIKE '%posts'
     AND t.table_name = concat({=prefix}, CASE WHEN b.blog_id = 1 THEN '' ELSE concat(b.blog_id, '_') END, 'posts')
HAVING count(*) > 0 AND count(*) = count(t.table_name)

-- tenants:
SELECT b.blog_id,
       b.site_id,
       concat(b.domain, trim(TRAILING '/' FROM b.path)) AS site,
       CASE WHEN b.archived = '1' OR b.deleted = 1 THEN 'archived' WHEN b.spam = 1 THEN 'suspended' ELSE 'active' END AS site_state,
       CASE WHEN t.table_name IS NULL THEN 'no-tables' END AS tenantry_problem
FROM {blogs_table} b
LEFT JOIN information_schema.tables t ON t.table_schema = database() AND t.table_name LIKE '%posts'
     AND t.table_name = concat({=prefix}, CASE WHEN b.blog_id = 1 THEN '' ELSE concat(b.blog_id, '_') END, 'posts')
ORDER BY b.blog_id

-- leftovers:
SELECT t.table_name, ''
FROM information_schema.tables t
WHERE t.table_schema = database() AND t.table_name REGEXP concat('^', {=prefix}, '[0-9]+_posts$')
  AND NOT EXISTS (SELECT 1 FROM {blogs_table} b WHERE t.table_name = concat({=prefix}, b.blog_id, '_posts'))
ORDER BY t.table_name
