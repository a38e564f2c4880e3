package org.regionalforum.benchmark.stage;

import java.nio.file.Path;

/**
 * What a benchmark plays on.
 *
 * @param mongo connection string without a database
 * @param kafka bootstrap address
 * @param scratch folder for logs and data, thrown away afterwards
 */
public record Stage(StoreKind store, String mongo, String kafka, Scale scale, Path scratch, Repository repository) {}
