namespace Jalon.Algebra.Model;

/// <summary>How many rows a link promises to lead to.</summary>
public enum Cardinality
{
    /// <summary>At most one.</summary>
    One,

    /// <summary>Any number.</summary>
    Many,
}
