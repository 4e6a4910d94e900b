using static Jalon.Algebra.Functions.Parameters;
using static Jalon.Algebra.Functions.Signatures;

namespace Jalon.Algebra.Functions;

/// <summary>Places, identities and flags.</summary>
internal static class OtherFunctions
{
    private static readonly Family Other = new("other");

    /// <summary>All of them.</summary>
    public static ValueList<Function> All { get; } =
    [
        Other.Scalar(
                "distance_km",
                "Kilometres along the surface between two places in degrees, latitude first, on a sphere of 6,371.0088 km. Empty for what is no place.",
                Gives(DataType.Float, Float("lat_a"), Float("lon_a"), Float("lat_b"), Float("lon_b")))
            .MayBeEmpty()
            .Example("round(distance_km(48.8566, 2.3522, 52.52, 13.405))", "877")
            .Example("distance_km(91, 0, 0, 0)", "empty"),

        Other.Scalar("uuid_by", "A UUID (version 8) that the key alone decides, made of its MD5.", Gives(DataType.Text, Single("key")))
            .Example("uuid_by(\"abc\")", "\"90015098-3cd2-8fb0-8696-3f7d28e17f72\""),

        Other.Scalar("bit_and", "The bits that both numbers have.", Gives(DataType.Int, Int("a"), Int("b")))
            .Example("bit_and(6, 3)", "2"),

        Other.Scalar("bit_or", "The bits that either number has.", Gives(DataType.Int, Int("a"), Int("b")))
            .Example("bit_or(6, 3)", "7"),

        Other.Scalar("bit_is_set", "Whether a number has the bit, counted from 0 to 62. Empty for others.", Gives(DataType.Bool, Int("x"), Int("bit")))
            .MayBeEmpty()
            .Example("bit_is_set(5, 2)", "true"),

        Other.Scalar("bit_set", "The number with that bit, counted from 0 to 62. Empty for others.", Gives(DataType.Int, Int("x"), Int("bit")))
            .MayBeEmpty()
            .Example("bit_set(1, 2)", "5"),

        Other.Scalar("bit_clear", "The number without that bit, counted from 0 to 62. Empty for others.", Gives(DataType.Int, Int("x"), Int("bit")))
            .MayBeEmpty()
            .Example("bit_clear(5, 2)", "1"),
    ];
}
