package nl.houvast.directory;

/**
 * Where a postcode is.
 *
 * @param postcode its four digits
 * @param municipality CBS code, "GM0344"
 * @param safetyRegion code of the veiligheidsregio, "VR09"
 * @param latitude in degrees north, WGS 84
 * @param longitude in degrees east, WGS 84
 */
public record Place(
        String postcode,
        String municipality,
        String municipalityName,
        String province,
        String safetyRegion,
        double latitude,
        double longitude) {}
