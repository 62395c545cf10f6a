package vn.kstthc.engine;

import java.util.Map;

/**
 * Things of one kind that the organisation's file gives the engine. An item is named by a text that stays the same over
 * restarts; its content is a text, the same text for the same thing, so that it can be compared.
 */
interface SeedKind {

  /** @return the kind's name in the table of what was given */
  String name();

  /** @return what the file wants now: item to content */
  Map<String, String> wanted();

  /** @return what is there now: item to content; may hold things that no file has given */
  Map<String, String> present();

  /** Makes an item that is not there. */
  void create(String item, String content);

  /** Brings an item that is there to a new content. */
  void update(String item, String content);

  /** Takes back what the file no longer gives; by default it stays, because cases may refer to it. */
  default void withdraw(String item) {}
}
