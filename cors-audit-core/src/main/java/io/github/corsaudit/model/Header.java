package io.github.corsaudit.model;

/** One header line as it was sent: the name as spelt, the value raw and untrimmed. */
public record Header(String name, String value) {}
