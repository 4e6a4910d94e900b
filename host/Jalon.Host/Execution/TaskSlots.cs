namespace Jalon.Host.Execution;

/// <summary>
/// The places in which tasks are carried out, shared by all runs of a host. A place that falls free goes to the campaign that has the fewest, of those that wait the first:
/// so one with a hundred ready tasks keeps nobody from a turn.
/// </summary>
/// <param name="limits">How many there are.</param>
internal sealed class TaskSlots(TaskLimits limits)
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly List<SlotLine> _waiting = [];
    private int _all;

    /// <summary>Takes a place; where none is free, the line waits, and is woken when one is kept for it.</summary>
    public bool TryTake(SlotLine line)
    {
        lock (_turn)
        {
            if (line.Kept > 0)
            {
                line.Kept--;
                return true;
            }

            if (IsFree(line.Campaign))
            {
                Count(line.Campaign, 1);
                return true;
            }

            if (!_waiting.Contains(line))
                _waiting.Add(line);
            return false;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Free(SlotLine line)
    {
        SlotLine? next;
        lock (_turn)
        {
            Count(line.Campaign, -1);
            next = Keep();
        }

        next?.Wake();
    }

    /// <summary>Waits no more, and gives back what was kept for the line.</summary>
    public void Rest(SlotLine line)
    {
        List<SlotLine> next = [];
        lock (_turn)
        {
            _waiting.Remove(line);
            for (; line.Kept > 0; line.Kept--)
            {
                Count(line.Campaign, -1);
                if (Keep() is { } woken)
                    next.Add(woken);
            }
        }

        next.ForEach(l => l.Wake());
    }

    // Kept before anybody else can take it: whoever gave it back asks again at once, and would always be the first.
    private SlotLine? Keep()
    {
        if (_waiting.Where(l => IsFree(l.Campaign)).MinBy(l => _taken.GetValueOrDefault(l.Campaign)) is not { } line)
            return null;
        _waiting.Remove(line);
        Count(line.Campaign, 1);
        line.Kept++;
        return line;
    }

    private bool IsFree(string campaign) => _all < limits.Host && _taken.GetValueOrDefault(campaign) < limits.Campaign;

    private void Count(string campaign, int by)
    {
        _all += by;
        var taken = _taken.GetValueOrDefault(campaign) + by;
        if (taken == 0)
            _taken.Remove(campaign);
        else
            _taken[campaign] = taken;
    }
}
