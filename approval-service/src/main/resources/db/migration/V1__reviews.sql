-- One row per request before the officers. The submission is the event's data as it was said, contacts still sealed.
create table review (
    request_id       uuid        primary key,
    version          integer     not null,
    state            text        not null check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    due_at           timestamptz not null,
    submission       jsonb       not null,
    decision         text,        -- compact JWS
    decided_by       text,
    rejection_reason text,
    rejection_text   text,
    constraint decided_means_signed check
        (case when state in ('APPROVED', 'REJECTED') then decision is not null and decided_by is not null
              else decision is null and decided_by is null end),
    constraint rejected_means_reasoned check
        (case when state = 'REJECTED' then rejection_reason is not null and rejection_text is not null
              else rejection_reason is null and rejection_text is null end)
);
create index review_queue on review (state, due_at, request_id);
create index review_all on review (due_at, request_id);

-- Who did what, and when.
create table journal (
    id         bigint generated always as identity primary key,
    request_id uuid        not null references review,
    at         timestamptz not null,
    who        text        not null,
    what       text        not null
);
create index journal_of_request on journal (request_id, id);

create function refuse() returns trigger language plpgsql as $$
begin
    raise exception '% on % is refused: it is final', tg_op, tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger journal_is_append_only before update or delete on journal for each row execute function refuse();
-- A decision or withdrawal is final, also for whoever has only the database.
create trigger review_is_kept before delete on review for each row execute function refuse();
create trigger outcome_is_final before update on review for each row when (old.state <> 'PENDING') execute function refuse();
create trigger submission_is_final before update on review for each row
    when (old.submission <> new.submission or old.request_id <> new.request_id) execute function refuse();
