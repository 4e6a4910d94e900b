namespace Jalon.Algebra.Functions;

/// <summary>What types an argument may have, and what it is cast to before the call.</summary>
/// <param name="Name">For documentation and messages: <c>text</c>, <c>number</c>, <c>date or datetime</c>.</param>
/// <param name="Cast">The type that a given one is cast to; null where it does not fit. <see cref="DataType.Empty"/> fits everything.</param>
public sealed record ArgumentType(string Name, Func<DataType, DataType?> Cast)
{
    /// <summary>Any type, as it is.</summary>
    public static ArgumentType Any { get; } = new("any", t => t);

    /// <summary>Int, decimal or float, as it is.</summary>
    public static ArgumentType Number { get; } = new("number", t => t.IsNumber ? t : t.Kind == TypeKind.Empty ? DataType.Int : null);

    /// <summary>Any type that has an order.</summary>
    public static ArgumentType Ordered { get; } = new("ordered", t => t.IsOrdered ? t : null);

    /// <summary>A date or datetime, as it is.</summary>
    public static ArgumentType DateOrDateTime { get; } =
        new("date or datetime", t => t.Kind is TypeKind.Date or TypeKind.DateTime ? t : t.Kind == TypeKind.Empty ? DataType.Date : null);

    /// <summary>Exactly this type, or one that widens to it.</summary>
    public static ArgumentType Of(DataType type) => new(type.ToString(), t => t.WidensTo(type) ? type : null);
}
