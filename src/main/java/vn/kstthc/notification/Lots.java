package vn.kstthc.notification;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives letters lot by lot, each once: empty at their end, no letters where all that was looked at need not be said. */
interface Lots<T> extends Supplier<Optional<List<T>>> {}
