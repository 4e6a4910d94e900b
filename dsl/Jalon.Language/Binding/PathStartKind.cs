namespace Jalon.Language.Binding;

/// <summary>What the first name of a path may be.</summary>
internal enum PathStartKind
{
    /// <summary>A member of a row, or the row's own name.</summary>
    Row,

    /// <summary>A member of the many rows that the row stands for: those of its group.</summary>
    Members,

    /// <summary>A named step.</summary>
    Step,
}
