-- articles for professionals (nl.houvast.knowledge)
create schema if not exists knowledge;
