-- Leaves once: an event is written in the transaction of the change it tells of, and marked when Kafka has taken it.
create table outbox (
    id         bigint generated always as identity primary key,
    event_id   uuid        not null unique,
    topic      text        not null,
    key        text        not null,
    body       text        not null,
    said_at    timestamptz not null default now(),
    sent_at    timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Arrives once: an event's id is written in the transaction of the change it makes.
create table inbox (
    source      text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (source, event_id)
);
create index inbox_received on inbox (received_at);
