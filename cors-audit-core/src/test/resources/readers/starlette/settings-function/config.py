from functools import lru_cache
from pydantic import BaseSettings, Field


class Settings(BaseSettings):
    origins: list = Field(default=["*"], env="CORS")


@lru_cache()
def get_settings() -> Settings:
    return Settings()
