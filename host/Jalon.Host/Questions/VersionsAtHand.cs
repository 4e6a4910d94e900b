using Jalon.Host.Execution;
using Jalon.Host.Store;

namespace Jalon.Host.Questions;

/// <summary>Versions that runs execute, bound once for as long as somebody looks at their runs: those asked for last are at hand, another is bound again.</summary>
/// <param name="bind">Binds a version.</param>
/// <param name="most">How many are at hand at most; more than 0.</param>
internal sealed class VersionsAtHand(Func<PublishedVersion, RunSubject> bind, int most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Key, (RunSubject Subject, long Asked)> _known = [];
    private long _asked;

    /// <summary>What a version executes.</summary>
    /// <exception cref="UnboundVersionException">Its text means nothing any more.</exception>
    public RunSubject Of(PublishedVersion version)
    {
        var key = new Key(version.Campaign, version.Number, version.GraphDigest, version.ModelDigest);
        lock (_lock)
        {
            if (_known.TryGetValue(key, out var known))
            {
                _known[key] = known with { Asked = ++_asked };
                return known.Subject;
            }
        }

        // It takes a while: others are answered meanwhile.
        var subject = bind(version);
        lock (_lock)
        {
            if (_known.Count >= most && !_known.ContainsKey(key))
                _known.Remove(_known.MinBy(k => k.Value.Asked).Key);
            _known[key] = (subject, ++_asked);
            return subject;
        }
    }

    // By digest too: numbers begin anew once a campaign's versions were deleted.
    private readonly record struct Key(string Campaign, int Number, string Graph, string Model);
}
