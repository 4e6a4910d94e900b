using Jalon.Algebra.Scalars;
using Jalon.Host.Store;
using Jalon.Host.Workspace;

namespace Jalon.Host.Questions.Explaining;

/// <summary>Expressions as they were written: in the frozen text of a version, or in the model's files as long as those are the ones that it was bound to.</summary>
/// <param name="version">Whose text.</param>
/// <param name="folder">Where the model's files are.</param>
/// <param name="modelIsSame">Whether the model is still the version's.</param>
internal sealed class WrittenText(PublishedVersion version, WorkspaceFolder folder, bool modelIsSame)
{
    private readonly Dictionary<string, string> _models = new(StringComparer.Ordinal);

    /// <summary>On one line.</summary>
    public string Of(Scalar scalar) => scalar switch
    {
        { Origin: { Source: { } source } origin } when TextOf(source) is { } text && origin.End <= text.Length =>
            string.Join(' ', text[origin.Start..origin.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        ParameterRef parameter => parameter.Name,
        Not not => $"not ({Of(not.Operand)})",
        _ => scalar.ToString(),
    };

    private string? TextOf(string source)
    {
        if (source == version.File)
            return version.Text;
        if (!modelIsSame || !folder.Models.Select(folder.Shown).Contains(source, StringComparer.Ordinal))
            return null;
        if (!_models.TryGetValue(source, out var text))
            _models[source] = text = folder.Read(source);
        return text;
    }
}
