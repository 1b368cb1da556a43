package nl.houvast.advice;

/**
 * Through whom a person is helped, by age and safety at home (the rows and their source:
 * tables/route.yaml).
 */
public enum Route {
    /** Under 12: the parents or carers are helped to help their child. */
    PARENT,
    /** 12 up to 16: together with a parent or carer. */
    JOINT,
    /** 16 and older: the person alone. */
    SELF,
    /**
     * A minor whose parent or carer is suspected: the child alone, and nobody at home hears of it.
     */
    CHILD_ALONE,
    /** Not covered: no route. */
    NONE;

    /**
     * The route of somebody who is helped by this one and is this old now, as tables/route.yaml
     * says it. A child that is helped alone stays so: nobody at home hears of it, at any age.
     */
    public Route at(int age) {
        return switch (this) {
            case PARENT, JOINT -> age < 12 ? PARENT : age < 16 ? JOINT : SELF;
            case SELF, CHILD_ALONE, NONE -> this;
        };
    }
}
