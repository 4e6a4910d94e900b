namespace Jalon.Algebra.Scalars;

/// <summary>
/// Where something was written, for errors found late. All origins are equal, so that two scalars that mean the same are the same
/// wherever they were written.
/// </summary>
/// <param name="Source">The file's path or <c>&lt;query&gt;</c>; null where nobody wrote it.</param>
/// <param name="Start">Offset of the first character, in UTF-16 units.</param>
/// <param name="End">Offset behind the last character.</param>
public readonly record struct Origin(string? Source, int Start, int End)
{
    /// <summary>Always true.</summary>
    public bool Equals(Origin other) => true;

    /// <summary>Always the same.</summary>
    public override int GetHashCode() => 0;
}
