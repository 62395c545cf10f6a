package vn.kstthc;

import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.NamingStrategy;

/** Names of tables and columns go out unquoted: H2 folds them to upper case, PostgreSQL to lower case. */
@Configuration(proxyBeanMethods = false)
class DatabaseNames extends AbstractJdbcConfiguration {

  @Override
  public JdbcMappingContext jdbcMappingContext(Optional<NamingStrategy> names, JdbcCustomConversions conversions,
      RelationalManagedTypes types) {
    JdbcMappingContext context = super.jdbcMappingContext(names, conversions, types);
    context.setForceQuote(false);
    return context;
  }
}
