package io.tallyhost.http.panel.view;

/** One part of a page, below the others. */
public sealed interface Block
    permits Table,
        Form,
        Facts,
        Tiles,
        Chart,
        Notice,
        Talk,
        Columns,
        Prose,
        Reload,
        Links,
        Preview,
        Tree,
        Heading {}
