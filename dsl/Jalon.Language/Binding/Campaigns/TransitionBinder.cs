using Jalon.Algebra;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding.Campaigns;

/// <summary>What settings say of other activities of the campaign: whose rows are read, and to which one goes back.</summary>
/// <param name="report">Where errors go.</param>
/// <param name="transitions">Those of the campaign.</param>
internal sealed class TransitionBinder(Report report, ITransitions transitions)
{
    private readonly List<TransitionRef> _named = [];

    /// <summary>The transitions that were named, each once.</summary>
    public IReadOnlyList<TransitionRef> Named => _named;

    /// <summary>The transition that a value names; null where there is none, which is said.</summary>
    public TransitionRef? Transition(ValueNode node, string name)
    {
        if (node is not PathNode { Parts: { Count: <= 2 } parts } path)
        {
            report.Add(SettingsErrors.WrongKind(report.Source, node.Span, name, Phrase.Of("wanted.transition")));
            return null;
        }

        var (activity, output) = (parts[0].Text, parts.Count > 1 ? parts[1].Text : null);
        report.Watch?.Could(parts[0].Span, Activities);
        if (output is not null)
            report.Watch?.Could(parts[1].Span, () => transitions.Outputs(activity).Select(o => new Candidate(o, new OutputName(activity, o))));
        if (transitions.Activities.Contains(activity))
            report.Watch?.Means(parts[0].Span, new Candidate(activity, new ActivityName(activity)));
        if (transitions.Find(activity, output) is { } found)
        {
            if (!_named.Exists(i => i.Name == found.Name))
                _named.Add(found);
            return found;
        }

        if (!transitions.Activities.Contains(activity))
            report.Add(GraphErrors.NothingFeeds(report.Source, path.Span, activity, transitions.Activities));
        else if (!transitions.IsBroken(activity))
            report.Add(output is null
                ? NameErrors.NoMainOutput(report.Source, path.Span, activity, [.. transitions.Outputs(activity)])
                : NameErrors.UnknownOutput(report.Source, parts[1].Span, activity, output, [.. transitions.Outputs(activity)]));
        return null;
    }

    /// <summary>Those that a list names, or the one; null where one of them is none, which is said.</summary>
    public object? Transitions(ValueNode node, string name)
    {
        var found = (node is ListNode list ? list.Items : [node]).Select(n => Transition(n, name)).ToList();
        return found.Contains(null) ? null : found.OfType<TransitionRef>().ToValueList();
    }

    /// <summary>The activity that a value names; null where there is none, which is said.</summary>
    public string? Activity(ValueNode node, string name)
    {
        if (node is not PathNode { Parts: [var word] })
        {
            report.Add(SettingsErrors.WrongKind(report.Source, node.Span, name, Phrase.Of("wanted.activity")));
            return null;
        }

        report.Watch?.Could(word.Span, Activities);
        if (!transitions.Activities.Contains(word.Text))
        {
            report.Add(GraphErrors.NothingToGoBackTo(report.Source, word.Span, word.Text, transitions.Activities));
            return null;
        }

        report.Watch?.Means(word.Span, new Candidate(word.Text, new ActivityName(word.Text)));
        return word.Text;
    }

    private IEnumerable<Candidate> Activities() => transitions.Activities.Select(a => new Candidate(a, new ActivityName(a)));
}
