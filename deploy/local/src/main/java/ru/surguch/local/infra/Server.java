package ru.surguch.local.infra;

/** Something that runs until it is closed, and is gone when {@code close} returns. */
interface Server extends AutoCloseable {
    @Override
    void close();
}
