-- One letter for each request whose certificate was issued.
create table letter (
    request_id  uuid        primary key,
    state       text        not null check (state in ('WAITING', 'SENT', 'CANCELLED')),
    -- A JWE to this service's key; the address is readable only while a mail is being made.
    contact     text        not null,
    traceparent text,
    attempts    integer     not null default 0,
    written_at  timestamptz not null,
    -- When a sender may take it; one that takes it moves this forward, so one that dies gives it back.
    due_at      timestamptz,
    sent_at     timestamptz,
    check ((state = 'WAITING') = (due_at is not null)),
    check ((state = 'SENT') = (sent_at is not null))
);
create index letter_due on letter (due_at) where due_at is not null;

-- One link for each attempt at sending that may have reached somebody. The token stands in the mail only: whoever reads this table cannot open a link.
create table link (
    token_hash bytea       primary key check (length(token_hash) = 32),
    request_id uuid        not null references letter,
    expires_at timestamptz not null,
    closed_at  timestamptz
);
create index link_of_request on link (request_id);
