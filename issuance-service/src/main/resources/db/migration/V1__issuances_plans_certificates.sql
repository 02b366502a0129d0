-- One row for each request that a decision (or a withdrawal) has reached.
create table issuance (
    request_id  uuid        primary key,
    state       text        not null check (state in ('ACCEPTED', 'PLANNED', 'ISSUED', 'REFUSED', 'WITHDRAWN')),
    -- The JWS as approval-service signed it. It is verified again before each plan: whoever can write to this table only,
    -- cannot obtain a certificate.
    decision_id uuid        unique,
    approval    text,
    attempts    integer     not null default 0,
    -- When a worker may take it, null when there is nothing to do; a worker that takes it moves this forward, so one that
    -- dies gives it back.
    due_at      timestamptz,
    held_by     text,
    -- W3C trace context of the approval: the certificate continues it.
    trace       text,
    check (approval is not null or state = 'WITHDRAWN'),
    check ((approval is null) = (decision_id is null)),
    check (state not in ('ACCEPTED', 'PLANNED') or due_at is not null),
    check (state not in ('ISSUED', 'REFUSED') or due_at is null)
);
create index issuance_due on issuance (due_at) where due_at is not null;

-- What is about to be signed, written down first. A row is never deleted: a serial number is used once, whatever became of it.
create table plan (
    serial          text        primary key check (serial ~ '^([0-9A-F]{2}){1,20}$'),
    request_id      uuid        not null references issuance,
    state           text        not null check (state in ('PLANNED', 'SIGNED', 'NOT_SIGNED', 'UNKNOWN_OUTCOME')),
    profile         text        not null,
    profile_version integer     not null,
    -- Streebog-256 of the public point, one for all spellings of a key.
    key_point       text        not null check (key_point ~ '^[0-9A-F]{64}$'),
    tbs             bytea       not null,
    planned_at      timestamptz not null,
    closed_at       timestamptz,
    check ((state = 'PLANNED') = (closed_at is null))
);
-- Never two certificates for one request.
create unique index plan_of_request on plan (request_id) where state in ('PLANNED', 'SIGNED');
-- Never two certificates of one key (63-ФЗ ст. 14 ч. 2 п. 3).
create unique index plan_of_key on plan (key_point) where state in ('PLANNED', 'SIGNED');

create table certificate (
    serial       text        primary key references plan,
    request_id   uuid        not null unique references issuance,
    status       text        not null check (status in ('ON_HOLD', 'ACTIVE', 'SUPERSEDED', 'REVOKED')),
    der          bytea       not null,
    supersedes   text,
    not_before   timestamptz not null,
    not_after    timestamptz not null,
    issued_at    timestamptz not null,
    activated_at timestamptz,
    ended_at     timestamptz,
    -- CRLReason of RFC 5280 §5.3.1 by name.
    end_reason   text,
    check ((status in ('SUPERSEDED', 'REVOKED')) = (ended_at is not null)),
    check ((ended_at is null) = (end_reason is null)),
    check (status <> 'ACTIVE' or activated_at is not null)
);

-- Who did what and when; kept as long as the register. Rows are added, never changed.
create table audit (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    request_id uuid        not null,
    serial     text,
    what       text        not null,
    detail     text
);
create index audit_of_request on audit (request_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % only grows', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_only_grows before update or delete or truncate on audit
    for each statement execute function refuse_change();
create trigger plan_is_never_deleted before delete or truncate on plan
    for each statement execute function refuse_change();
create trigger certificate_is_never_deleted before delete or truncate on certificate
    for each statement execute function refuse_change();

-- What is closed stays closed, and what was written down to be signed stays as it was written.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'table % keeps what is written', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger plan_is_final before update on plan for each row
    when (old.state <> 'PLANNED' or (new.serial, new.request_id, new.key_point, new.tbs) is distinct from
                                    (old.serial, old.request_id, old.key_point, old.tbs))
    execute function refuse_rewriting();
create trigger certificate_is_final before update on certificate for each row
    when ((new.serial, new.request_id, new.der) is distinct from (old.serial, old.request_id, old.der)
          or old.status in ('SUPERSEDED', 'REVOKED'))
    execute function refuse_rewriting();
