namespace Jalon.Language.Binding.Campaigns;

/// <summary>Notes which transitions an activity reads, whether a setting names them or a query does.</summary>
/// <param name="transitions">Those of the campaign.</param>
internal sealed class TransitionsRead(ITransitions transitions) : ITransitions
{
    private readonly List<TransitionRef> _read = [];

    /// <summary>Each once, in the order in which they were looked for.</summary>
    public IReadOnlyList<TransitionRef> Read => _read;

    public IEnumerable<string> Activities => transitions.Activities;

    public TransitionRef? Find(string activity, string? output)
    {
        var found = transitions.Find(activity, output);
        if (found is not null && !_read.Exists(r => r.Name == found.Name))
            _read.Add(found);
        return found;
    }

    public IEnumerable<string> Outputs(string activity) => transitions.Outputs(activity);

    public bool IsBroken(string activity) => transitions.IsBroken(activity);
}
