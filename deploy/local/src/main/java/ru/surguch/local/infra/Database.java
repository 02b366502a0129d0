package ru.surguch.local.infra;

/** One service's database: its owner runs the migrations, the application role only reads and writes rows. */
public record Database(String jdbcUrl, Role owner, Role application) {

    /** A login of the database server. */
    public record Role(String name, Password password) {}
}
