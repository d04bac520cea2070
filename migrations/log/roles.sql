-- The two group roles. This file has no number: it runs at every migration, before the numbered files, because
-- roles belong to the cluster and privileges on the database itself are in no dump. A log restored into a fresh
-- cluster gets both back by migrating once more. It runs as the login, which needs CREATEROLE the first time only.
--
-- huunghi_owner  owns the log's objects; used by migrations alone
-- huunghi_app    reads the log, may execute event_log.append, keeps read models; what the program works as
--
-- Two databases of one cluster may come here at once. Every step looks first; whoever loses a race gets
-- duplicate_object, unique_violation or "tuple concurrently updated", and the migrator runs the file again.
DO $$
DECLARE
  v_role text;
BEGIN
  FOREACH v_role IN ARRAY ARRAY['huunghi_owner', 'huunghi_app'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = v_role) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE', v_role);
    END IF;

    -- pg_has_role() says yes to a superuser for any role, so the membership itself is looked for: the
    -- login may cease to be one. From PostgreSQL 16 on, who makes a role is a member that may grant it, and
    -- may not take it before it was granted to them as well.
    IF session_user <> v_role
       AND NOT EXISTS (SELECT
                         FROM pg_catalog.pg_auth_members AS membership
                        WHERE roleid = v_role::regrole
                          AND member = session_user::regrole
                          AND coalesce((to_jsonb(membership) ->> 'set_option')::boolean, true))
    THEN
      EXECUTE format('GRANT %I TO %I', v_role, session_user);
    END IF;

    -- The owner makes the log's schema, the app one schema a read model.
    IF NOT has_database_privilege(v_role, current_database(), 'CREATE') THEN
      EXECUTE format('GRANT CREATE ON DATABASE %I TO %I', current_database(), v_role);
    END IF;
  END LOOP;
END
$$;
