using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>How values of two types come together.</summary>
internal static class Types
{
    /// <summary>The widest type of both, a date widening to a datetime; null where there is none.</summary>
    public static DataType? Widest(DataType left, DataType right) =>
        DataType.Widest(left, right) ?? ((left.Kind, right.Kind) is (TypeKind.Date, TypeKind.DateTime) or (TypeKind.DateTime, TypeKind.Date) ? DataType.DateTime : null);

    /// <summary>The widest type of all; null where there is none.</summary>
    public static DataType? Widest(IEnumerable<DataType> types) =>
        types.Aggregate((DataType?)DataType.Empty, (widest, type) => widest is null ? null : Widest(widest, type));

    /// <summary>Whether one is a date and the other a datetime.</summary>
    public static bool AreDateAndDateTime(DataType left, DataType right) =>
        (left.Kind, right.Kind) is (TypeKind.Date, TypeKind.DateTime) or (TypeKind.DateTime, TypeKind.Date);

    /// <summary>Whether numbers of these types compare exactly as they are.</summary>
    public static bool AreExact(DataType left, DataType right) =>
        left.Kind is TypeKind.Int or TypeKind.Decimal && right.Kind is TypeKind.Int or TypeKind.Decimal;
}
