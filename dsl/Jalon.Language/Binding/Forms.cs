using Jalon.Algebra.Relations;
using Jalon.Language.Binding.Activities;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>What stands between two braces, read by asking for it; what nobody asked for is reported at the end.</summary>
/// <param name="forms">The settings and blocks.</param>
/// <param name="owner">Whose they are, for messages.</param>
/// <param name="report">Where errors go.</param>
internal sealed class Forms(IReadOnlyList<FormNode> forms, string owner, Report report)
{
    private readonly HashSet<string> _settings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _meanings = new(StringComparer.Ordinal);

    /// <summary>Tells what a setting or block is that may be asked for, to whoever listens.</summary>
    public void Explain(string name, object meaning) => _meanings[name] = meaning;

    /// <summary>The same for all of a form.</summary>
    public void Explain(SettingsForm form)
    {
        foreach (var setting in form.Settings)
            Explain(setting.Name, setting);
        foreach (var block in form.Blocks)
            Explain(block.Word, block);
    }

    /// <summary>The value of a setting; null where it was not written.</summary>
    public ValueNode? Value(string name)
    {
        _settings.Add(name);
        var written = forms.OfType<SettingNode>().Where(s => s.Name.Text == name).ToList();
        foreach (var again in written.Skip(1))
            report.Add(SettingsErrors.Twice(report.Source, again.Name.Span, name));
        return written.FirstOrDefault()?.Value;
    }

    /// <summary>The setting as it was written; null where it was not.</summary>
    public SettingNode? Setting(string name) => Value(name) is null ? null : forms.OfType<SettingNode>().First(s => s.Name.Text == name);

    /// <summary>The blocks that begin with a word.</summary>
    public IReadOnlyList<BlockNode> Blocks(string word)
    {
        _blocks.Add(word);
        return [.. forms.OfType<BlockNode>().Where(b => b.Word.Text == word)];
    }

    /// <summary>A setting that is a text; null where it was not written, or is none, which is said.</summary>
    public TextNode? Text(string name) => As<TextNode>(name, "text");

    /// <summary>A setting that is a name or a path.</summary>
    public PathNode? Path(string name) => As<PathNode>(name, "name");

    /// <summary>A setting that is an expression.</summary>
    public ExpressionNode? Expression(string name) => As<ExpressionNode>(name, "expression");

    /// <summary>A setting that is a name or a list of names.</summary>
    public IReadOnlyList<PathNode> Names(string name) => Listed<PathNode>(name, "names");

    /// <summary>A setting that is a text or a list of texts.</summary>
    public IReadOnlyList<TextNode> Texts(string name) => Listed<TextNode>(name, "texts");

    /// <summary>Says what was written and nobody asked for.</summary>
    public void ReportRest()
    {
        foreach (var form in forms)
        {
            Listen(form is SettingNode { Name: var name } ? name : ((BlockNode)form).Word);
            if (form is SettingNode setting && !_settings.Contains(setting.Name.Text))
                report.Add(SettingsErrors.UnknownSetting(report.Source, setting.Name.Span, owner, setting.Name.Text, _settings));
            else if (form is BlockNode block && !_blocks.Contains(block.Word.Text))
                report.Add(SettingsErrors.UnknownBlock(report.Source, block.Word.Span, owner, block.Word.Text, _blocks));
        }
    }

    private void Listen(NameNode name)
    {
        if (report.Watch is not { } watch)
            return;
        watch.Could(name.Span, () =>
        [
            .. _settings.Where(s => !forms.OfType<SettingNode>().Any(f => f.Name.Text == s && f.Name != name)).Select(s => new Candidate(s, _meanings.GetValueOrDefault(s, "setting"))),
            .. _blocks.Select(b => new Candidate(b, _meanings.GetValueOrDefault(b, "block"))),
            .. _meanings.Where(m => m.Value is BlockForm && !_blocks.Contains(m.Key)).Select(m => new Candidate(m.Key, m.Value)),
        ]);
        if (_meanings.TryGetValue(name.Text, out var meaning))
            watch.Means(name.Span, new Candidate(name.Text, meaning));
    }

    private T? As<T>(string name, string wanted)
        where T : ValueNode
    {
        var value = Value(name);
        if (value is null or T or BadValueNode)
            return value as T;
        report.Add(SettingsErrors.WrongKind(report.Source, value.Span, name, Phrase.Of("wanted." + wanted)));
        return null;
    }

    private IReadOnlyList<T> Listed<T>(string name, string wanted)
        where T : ValueNode
    {
        switch (Value(name))
        {
            case null or BadValueNode:
                return [];
            case T one:
                return [one];
            case ListNode list when list.Items.All(i => i is T):
                return [.. list.Items.Cast<T>()];
            case var other:
                report.Add(SettingsErrors.WrongKind(report.Source, other.Span, name, Phrase.Of("wanted." + wanted)));
                return [];
        }
    }
}
