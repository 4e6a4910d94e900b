namespace Jalon.Algebra.Functions;

/// <summary>The kinds of signature that the catalogue's entries are made of.</summary>
internal static class Signatures
{
    /// <summary>Always of this type.</summary>
    public static Signature Gives(DataType result, params ReadOnlySpan<Parameter> parameters) =>
        new([.. parameters], _ => result, result.ToString());

    /// <summary>Of the first argument's type.</summary>
    public static Signature GivesFirst(params ReadOnlySpan<Parameter> parameters) =>
        new([.. parameters], a => a[0].Type, $"same as {parameters[0].Name}");

    /// <summary>All arguments are cast to the widest of their types first, which is the result's too.</summary>
    public static Signature GivesWidest(params ReadOnlySpan<Parameter> parameters) =>
        new([.. parameters], a => a[0].Type, "the widest of the arguments' types", SameType: true);

    /// <summary>A decimal whose scale is the constant at <paramref name="scaleAt"/>, or the largest scale where it is left out.</summary>
    public static Signature GivesDecimal(int scaleAt, params ReadOnlySpan<Parameter> parameters) =>
        new([.. parameters], a => DataType.Decimal(ScaleOf(a, scaleAt)), $"decimal({parameters[scaleAt].Name})");

    private static int ScaleOf(ValueList<Scalar> arguments, int at) =>
        arguments.Count > at && arguments[at] is Literal { Value: long n } ? (int)Math.Clamp(n, 0, DataType.MaxScale) : DataType.MaxScale;
}
