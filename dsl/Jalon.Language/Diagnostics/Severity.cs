namespace Jalon.Language.Diagnostics;

/// <summary>How grave it is.</summary>
public enum Severity
{
    /// <summary>The text means nothing until this is mended.</summary>
    Error,

    /// <summary>There is a better form; the text means what it says.</summary>
    Advice,
}
