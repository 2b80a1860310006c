using JasperFx;
using JasperFx.Events;
using Marten.Exceptions;

namespace InFiConD.Api.Provenance;

/// <summary>Recognises the ways in which the store says that another writer was first.</summary>
internal static class Concurrency
{
    public static bool IsLostRace(Exception e) =>
        e is ConcurrencyException or JasperFx.Events.ExistingStreamIdCollisionException or Marten.Exceptions.ExistingStreamIdCollisionException or EventStreamUnexpectedMaxEventIdException;
}
