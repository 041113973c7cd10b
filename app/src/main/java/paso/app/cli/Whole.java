package paso.app.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The range of an option that is a whole number, both ends included. [Console] holds every command to
/// it and names it where something else was typed.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Whole {
    int from();

    int to();

    /// `false`: the range is named, and the command itself holds to it.
    boolean held() default true;
}
