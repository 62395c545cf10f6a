package vn.kstthc.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first technical administrator outside the demo, from the environment. Made when there is no such account; never
 * changed afterwards, so that its password is the administrator's own.
 *
 * @param id null in the demo, whose administrator is one of the demo's users
 */
@ConfigurationProperties("app.administrator")
record Administrator(String id, String password, String mail) {}
