namespace Jalon.Host.Execution;

/// <summary>A run's line for places among a host's.</summary>
/// <param name="slots">The places.</param>
/// <param name="campaign">The run's campaign, which its other runs share a limit with.</param>
/// <param name="wake">Called, on any thread, when a place is kept for it.</param>
internal sealed class SlotLine(TaskSlots slots, string campaign, Action wake)
{
    /// <summary>The campaign.</summary>
    public string Campaign { get; } = campaign;

    /// <summary>Places that are kept for it; the slots' own count.</summary>
    internal int Kept { get; set; }

    /// <summary>Takes a place; false where none is free yet.</summary>
    public bool TryTake() => slots.TryTake(this);

    /// <summary>Gives a place back.</summary>
    public void Free() => slots.Free(this);

    /// <summary>Wants none for now.</summary>
    public void Rest() => slots.Rest(this);

    internal void Wake() => wake();
}
