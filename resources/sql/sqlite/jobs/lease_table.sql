-- Who may go on with a piece of work. A row is never deleted: its token only grows, and an old one is refused for ever.
create table tenantry.lease (
    name text primary key,
    holder text not null,
    token integer not null,
    expires_us integer not null
) strict;
