using Jalon.Language.Diagnostics;

namespace Jalon.Host.Workspace;

/// <summary>A text that was to be carried out has errors.</summary>
/// <param name="file">What people call it.</param>
/// <param name="diagnostics">All that is wrong with it.</param>
public sealed class InvalidTextException(string file, IReadOnlyList<Diagnostic> diagnostics) : Exception(
    $"{file} has errors" + (diagnostics.Count > 0 ? $": {diagnostics[0]}" : ""))
{
    /// <summary>All that is wrong with it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
