"""How far two points on Earth are apart."""

from __future__ import annotations

import math

_EARTH_KM = 6371.0


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the distance of two points, in degrees, on a sphere the size of the Earth.

    >>> round(kilometres(33.3, 44.4, 36.3, 43.1))
    354
    """
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half = (
        math.sin((phi2 - phi1) / 2) ** 2
        + math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
