-- One schema per module; a module's SQL names only its own.
create schema if not exists access;
create schema if not exists person;
create schema if not exists privacy;
create schema if not exists post;
create schema if not exists directory;
create schema if not exists referral;
create schema if not exists draft;
create schema if not exists casework;
