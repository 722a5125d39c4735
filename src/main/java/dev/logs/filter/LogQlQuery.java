package dev.logs.filter;

/** What a LogQL query asks for. */
public record LogQlQuery(FilterSet filters, ContextFilter contexts) {}
