package vn.kstthc.feedback;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Column;

/** By which letter a body above has passed it on to the department. */
public record Forwarding(@Column("forwarded_by") String by, @Column("forwarding_number") String number,
    @Column("forwarding_date") LocalDate date) {}
