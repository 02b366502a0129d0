-- The bank's record of each subscriber (владелец ключа); the login is the "sub" of their tokens.
create table subscriber (
    login        text    primary key check (login ~ '^[A-Za-z0-9._@-]{1,64}$'),
    surname      text    not null,
    given_name   text    not null,
    title        text    not null,
    organization text    not null,
    locality     text    not null,
    state        text    not null,
    inn          text    not null check (inn ~ '^[0-9]{10}$'),
    ogrn         text    not null check (ogrn ~ '^[0-9]{13}$'),
    email        text    not null,
    phone        text    not null check (phone ~ '^[+][0-9]{7,15}$'),
    version      integer not null
);

create table request (
    id                uuid        primary key,
    login             text        not null references subscriber,
    idempotency_key   text        not null check (length(idempotency_key) between 1 and 200),
    content_digest    bytea       not null check (octet_length(content_digest) = 32),
    procedure_code    text        not null,
    procedure_version integer     not null,
    carrier_kind      text        not null,
    carrier_serial    text        check ((carrier_serial is not null) = (carrier_kind = 'TOKEN')),
    pkcs10            bytea       not null,
    signature         bytea       not null,
    signed_with       text        not null,
    key_fingerprint   text        not null check (key_fingerprint ~ '^[0-9A-F]{64}$'),
    contact_changed   boolean     not null,
    state             text        not null check (state in ('SUBMITTED', 'APPROVED', 'ISSUED', 'ACT_SIGNED', 'SAVED', 'ACTIVE',
                                                            'REJECTED', 'WITHDRAWN', 'REFUSED')),
    submitted_at      timestamptz not null,
    promised_at       timestamptz,
    rejection_reason  text,
    rejection_text    text,
    version           integer     not null,
    unique (login, idempotency_key)
);
-- One open request per subscriber and key slot; the slot is the kind of the carrier.
create unique index request_one_open on request (login, carrier_kind)
    where state in ('SUBMITTED', 'APPROVED', 'ISSUED', 'ACT_SIGNED', 'SAVED');
create index request_newest on request (login, submitted_at desc, id desc);

create table milestone (
    request_id uuid        not null references request,
    code       text        not null,
    at         timestamptz not null,
    primary key (request_id, code)
);

-- The subscribers' certificates: those the bank brought along, and those issued for requests.
create table certificate (
    fingerprint    text        primary key check (fingerprint ~ '^[0-9A-F]{64}$'),
    login          text        not null references subscriber,
    request_id     uuid        unique references request,
    carrier_kind   text        not null,
    carrier_serial text,
    serial         text        not null,
    der            bytea       not null,
    p7b            bytea       check ((p7b is null) = (request_id is null)),
    not_before     timestamptz not null,
    not_after      timestamptz not null,
    state          text        not null check (state in ('ON_HOLD', 'CURRENT', 'SUPERSEDED', 'REVOKED')),
    version        integer     not null
);
create unique index certificate_one_current on certificate (login, carrier_kind) where state = 'CURRENT';
alter table request add foreign key (signed_with) references certificate;

-- A key is certified once (63-ФЗ ст. 14 ч. 2 п. 3): in flight for a request, or in a certificate for good.
-- The fingerprint is Streebog-256 of the point, one for all spellings of a key.
create table known_key (
    fingerprint text primary key check (fingerprint ~ '^[0-9A-F]{64}$'),
    request_id  uuid unique references request deferrable initially deferred
);

-- The acceptance act: the very bytes that were given to sign, and the CMS that came back, with our time of receipt.
create table act (
    request_id  uuid        primary key references request,
    document_id uuid        not null unique,
    pdf         bytea       not null,
    made_at     timestamptz not null,
    signature   bytea,
    received_at timestamptz check ((received_at is null) = (signature is null)),
    version     integer     not null
);
