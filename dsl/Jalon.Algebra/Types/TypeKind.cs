namespace Jalon.Algebra.Types;

/// <summary>The closed set of what a value can be (language reference, section 2).</summary>
public enum TypeKind
{
    /// <summary>The word <c>empty</c> alone: it fits every type.</summary>
    Empty,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A 64-bit integer.</summary>
    Int,

    /// <summary>An exact number of at most 18 digits.</summary>
    Decimal,

    /// <summary>An IEEE double.</summary>
    Float,

    /// <summary>Unicode text; never of length zero.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>An instant, in microseconds.</summary>
    DateTime,

    /// <summary>An elapsed time: days and microseconds.</summary>
    Duration,

    /// <summary>Months and years.</summary>
    Period,

    /// <summary>A list of values of one type.</summary>
    List,

    /// <summary>What <c>collect</c> gives: rows with named columns.</summary>
    Rows,
}
