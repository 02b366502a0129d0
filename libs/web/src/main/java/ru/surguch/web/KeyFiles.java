package ru.surguch.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Map;

/** {@code surguch.keys.<name>}: the JWK file of each key a desk works with. */
@ConfigMapping(prefix = "surguch.keys")
interface KeyFiles {

    @WithParentName
    Map<String, Path> files();
}
