package nl.houvast.person;

/**
 * Where letters go. Printing one never shows it, so that no log ever does.
 *
 * @param street with the number of the house, or a post office box
 * @param postcode as it is written on an envelope
 */
public record PostalAddress(String street, String postcode, String town) {

    /**
     * An address of which every line says something.
     *
     * @throws IllegalArgumentException when a line is empty
     */
    public PostalAddress {
        if (street.isBlank() || postcode.isBlank() || town.isBlank()) {
            throw new IllegalArgumentException("an address has a street, a postcode and a town");
        }
    }

    @Override
    public String toString() {
        return "PostalAddress[hidden]";
    }
}
