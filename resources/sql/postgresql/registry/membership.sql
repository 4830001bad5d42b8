-- Whoever makes the registry administers it and may upgrade it; everybody else is made a member by them.
grant {admin} to {creator};
grant {migrator} to {creator};
-- A schema is made by whoever may create in the database, for the owner, who may not.
create schema tenantry authorization {owner};
